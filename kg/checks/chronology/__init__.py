"""Do dates and spans of time fit each other?"""
