"""From a document to what it says: claims, citations, figures, mentions."""
