"""Are the words of a quotation those of its source?"""
