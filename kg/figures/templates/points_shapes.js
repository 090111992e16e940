/* Points of seven shapes: sigma's program for discs with another distance for each kind. A shape
   is where its distance, in radii of the disc, is below 0. */
if (!element("canvas").getContext("webgl2")) {
  byId("network").textContent = "This browser cannot draw so many points: it has no WebGL. " +
    "The tables below hold the same.";
  window.counterclaim = { data, shown };
  return; // out of the script, of which this is a part
}
const SHAPES = { claim: 0, reply: 1, document: 2, source: 3, agent: 4, person: 5, place: 6 };
const DISTANCES = `
float distanceTo(int shape, vec2 p) {
  vec2 a = abs(p);
  if (shape == 0) return max(a.x, a.y) - 0.72;
  if (shape == 1) return length(p) - 0.81;
  if (shape == 2) return max(a.x * 0.866 + a.y * 0.5, a.y) - 0.75;
  if (shape == 3) return (a.x + a.y - 0.98) * 0.8;
  if (shape == 4) return max(-p.y - 0.5, a.x * 0.866 + p.y * 0.5 - 0.5);
  if (shape == 5) return max(p.y - 0.5, a.x * 0.866 - p.y * 0.5 - 0.5);
  return min(max(a.x - 0.9, a.y - 0.33), max(a.y - 0.9, a.x - 0.33));
}`;
const Discs = Sigma.rendering.NodeCircleProgram;
class Shapes extends Discs {
  getDefinition() {
    const disc = super.getDefinition();
    return {
      ...disc,
      ATTRIBUTES: [...disc.ATTRIBUTES,
        { name: "a_shape", size: 1, type: WebGLRenderingContext.FLOAT }],
      VERTEX_SHADER_SOURCE: disc.VERTEX_SHADER_SOURCE
        .replace("void main()", "attribute float a_shape;\nvarying float v_shape;\nvoid main()")
        .replace("v_radius =", "v_shape = a_shape;\n  v_radius ="),
      FRAGMENT_SHADER_SOURCE: disc.FRAGMENT_SHADER_SOURCE
        .replace("void main(void)", `varying float v_shape;\n${DISTANCES}\nvoid main(void)`)
        .replace("length(v_diffVector) - v_radius",
          "v_radius * distanceTo(int(v_shape + 0.5), v_diffVector / v_radius)"),
    };
  }
  processVisibleItem(number, start, item) {
    super.processVisibleItem(number, start, item);
    this.array[start + 5] = item.shape;
  }
}
