"""Still pictures: SVG made of text and simple shapes, each with a legend and a table beside it."""
