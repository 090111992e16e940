"""The stations of one document on its way from blocks to a record."""
