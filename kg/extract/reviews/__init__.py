"""Reviews of claims: what a record says, its dirt repaired where the meaning is plain."""
