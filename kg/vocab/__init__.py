"""Names as plain strings: prefixes, our IRIs, media types, bundled files."""
