"""Do the printed numbers come out?"""
