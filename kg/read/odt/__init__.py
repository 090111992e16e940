"""OpenDocument texts (ISO/IEC 26300), read from their XML into the parts of a Word document."""
