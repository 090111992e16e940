"""Does a party say the same wherever it says it?"""
