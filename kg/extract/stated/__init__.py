"""What the entries of structured inputs state: claims and replies, works, citations, arguments."""
