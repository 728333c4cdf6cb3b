"""Small documents of word processors, made of a few lines of their markup."""

import io
import zipfile
from collections.abc import Mapping

from briefreader.domain.document import BlockKind, Document
from briefreader.formats.registry import read_document
from briefreader.formats.source import Source

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DOCX_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_ODT_SPACES = (
    f'xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0" xmlns:table="{_OASIS}:table:1.0" '
    f'xmlns:draw="{_OASIS}:drawing:1.0" xmlns:style="{_OASIS}:style:1.0" xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of some parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            stored = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(path), content, stored)
    return buffer.getvalue()


def docx(body: str, relations: str = "", **parts: str) -> bytes:
    """A Word document.

    Args:
        body: what stands in its body.
        relations: further relationships of the main part.
        parts: what stands in other parts, by their names: "styles", "footnotes", "header1"; each is related.
    """
    kinds = {name: name.rstrip("0123456789") for name in parts}
    related = "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONS}/{kind}" Target="{name}.xml"/>' for name, kind in kinds.items()
    )
    spaces = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    roots = {"header": "hdr", "footer": "ftr"}
    made = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships {spaces}><Relationship Id="m" Type="{_RELATIONS}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships {spaces}>{related}{relations}</Relationships>",
        "word/document.xml": f"<w:document {_DOCX_SPACES}><w:body>{body}</w:body></w:document>",
    }
    for name, content in parts.items():
        root = roots.get(kinds[name], name)
        made[f"word/{name}.xml"] = f"<w:{root} {_DOCX_SPACES}>{content}</w:{root}>"
    return zipped(made)


def odt(body: str, automatic: str = "", common: str = "", pages: str = "") -> bytes:
    """An OpenDocument text.

    Args:
        body: what stands in its body.
        automatic: the automatic styles of the body.
        common: its named styles.
        pages: its kinds of pages.
    """
    return zipped(
        {
            "mimetype": ODT_TYPE,
            "content.xml": f"<office:document-content {_ODT_SPACES}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {_ODT_SPACES}><office:styles>{common}</office:styles>"
            f"<office:master-styles>{pages}</office:master-styles></office:document-styles>",
        }
    )


def read(data: bytes, name: str = "brief") -> Document:
    """Read a document through the registry."""
    return read_document(Source(name, data))


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    """The kind and the words of each block."""
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of Word; a run without tags is words."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of Word."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
