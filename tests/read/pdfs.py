"""PDFs for the tests, about a harbour board and a ferry league that do not exist."""

from collections.abc import Sequence

from fpdf import FPDF, FontFace

from kg.model.document import Document
from kg.read.registry import read_document

CLAIM = (
    "The Ferry League says that the Harbour Board closed the east quay without asking anybody, and "
    "that more than forty boats lost their berths in a single week of that cold and windy winter."
)
REPLY = (
    "The quay was closed after two public hearings.^1^ Of the forty-one boats named in the list, "
    "thirty-nine were given another berth within ten days, and two had already been sold.^2^"
)
NOTES = (
    "Harbour Board, Minutes of the Hearing on the East Quay, 4 March 2019, page 7.",
    "Harbour Board, List of Berths, 2019.",
)
LONG = " ".join([CLAIM] * 4)


class Paper(FPDF):
    """Pages with a running head, a running foot and notes above the foot."""

    running: str | None = None  # the words at the head of every page

    def __init__(self) -> None:
        super().__init__(format=(148, 210))
        self.set_margin(20)
        self.set_auto_page_break(True, margin=45)
        self.feet: dict[int, list[tuple[str, str]]] = {}

    def header(self) -> None:
        if self.running:
            self.set_font("Helvetica", size=8)
            self.cell(text=self.running, new_x="LMARGIN", new_y="NEXT")
            self.ln(8)
            self.set_font("Times", size=11)

    def footer(self) -> None:
        self.set_y(-40)
        self.set_font("Times", size=8)
        for mark, note in self.feet.get(self.page_no(), []):
            self.set_x(self.l_margin)
            if mark:
                self.char_vpos = "SUP"
                self.write(3.4, mark)
                self.char_vpos = "LINE"
            self.write(3.4, note)
            self.ln()
        if self.running:
            self.set_y(-14)
            self.cell(text=f"Harbour Board - {self.page_no()}", align="C")

    def heading(self, text: str, size: float = 16) -> None:
        self.set_font("Times", "B", size)
        self.multi_cell(0, None, text, new_x="LMARGIN", new_y="NEXT", align="L")
        self.ln(3)

    def paragraph(self, text: str, *, gap: float = 4, style: str = "") -> None:
        """Write a paragraph; ``^1^`` is a raised mark, ``**bold**`` is bold."""
        self.set_font("Times", style, 11)
        for at, part in enumerate(text.split("^")):
            self.char_vpos = "SUP" if at % 2 else "LINE"
            for nth, piece in enumerate(part.split("**")):
                self.set_font("Times", "B" if nth % 2 else style, 11)
                self.write(5, piece)
        self.char_vpos = "LINE"
        self.ln(5 + gap)

    def columns(self, rows: Sequence[tuple[str, ...]]) -> None:
        self.set_font("Times", size=11)
        bold = FontFace(emphasis="BOLD")
        with self.table(headings_style=bold) as table:
            for row in rows:
                table.row(row)


def paper() -> Paper:
    """Return an empty page."""
    made = Paper()
    made.add_page()
    made.set_font("Times", size=11)
    return made


def read(made: FPDF, name: str = "quay.pdf") -> Document:
    """Read what was made."""
    return read_document(bytes(made.output()), name)


def two_pages() -> Paper:
    """A claim and a reply, each with notes; the reply goes over the page."""
    made = Paper()
    made.running = "The East Quay: A Reply"
    made.add_page()
    made.feet = {1: [("1", " " + NOTES[0]), ("2", " " + NOTES[1])]}
    made.paragraph("**Claim:** " + CLAIM)
    made.paragraph("**Fact:** " + REPLY + " " + LONG + " " + LONG)
    made.paragraph("The Board regrets nothing.")
    return made
