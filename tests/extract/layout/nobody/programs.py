"""Manuals, logs and settings that use the words of an exchange; all made up."""

_WORDS = [f"{a}{b}{c}" for a in "KLMNPRST" for b in "AEIOU" for c in ("LA", "RO", "SU", "TE", "VI")]

PAGES = {
    "session.txt": """\
Names of packages
-----------------

Packages are compared by name, version and place:

>>> Package('Quay', version=1, place='north') == Package('Pier', version=1)

False

The names are not the same here.

>>> Package('Quay', version=1, place='north') == Package('Quay', version=1)

True

Both names are the same here.

>>> Package('Orle', version=1, place='north') == Package('Tarn', version=1)

False

Here the names differ, and so do the places.

>>> Package('Orle', version=1, place='north') == Package('Orle', version=1)

True

All that is compared is the same.

""",
    "names.txt": "\n".join(
        ["# Names of harbours", *_WORDS[:90], "INFO", *_WORDS[90:180], "MIT", *_WORDS[180:]]
    )
    + "\n",
    "tokens.md": """\
# Tokens

Claim: `iss`
Explanation: who issued the token.

Claim: `exp`
Explanation: when it ends.

Claim: `sub`
Explanation: whom it is about.
""",
    "token-claims.md": """\
# Claims of the token

**Claim:** issuer of the token

**Response:** 401 when it is missing

**Claim:** end of the token in seconds

**Response:** 403 when it has passed
""",
    "api.md": """\
# GET /boats

**Request:** no body

**Response:** a list of boats

# POST /claims

**Claim:** the body of the claim, at most 2 kB

**Response:** the number of the claim
""",
    "settings.txt": """\
show_names
    True: names are shown beside the boats
    False: names are hidden

use_cache
    True: answers are kept for an hour
    False: every answer is new
""",
    "settings-list.md": """\
# Options

**strict**

- True: warnings are errors.
- False: warnings are printed.

**colour**

- True: output is coloured.
- False: output is plain.
""",
    "settings-in-turns.md": """\
# Options

`strict`

False: warnings are printed and the run goes on.

True: warnings are errors and the run ends.

`colour`

False: output is plain text.

True: output is coloured text.
""",
    "build-file.txt": """\
# WRONG: this links the static library
target_link_libraries(boat quay_static)

# CORRECT: this links the shared one
target_link_libraries(boat quay)

# WRONG: the order is lost
set(PARTS hull mast)

# CORRECT: the order is kept
list(APPEND PARTS hull mast)
""",
    "style.rst": """\
Style
=====

.. code-block:: python

    # WRONG: a name of one letter
    x = 3

    # CORRECT: a name that says something
    boats = 3

Wrong: names of one letter say nothing to the reader.

Right: names that say what is counted.
""",
    "pull-request.md": """\
# Pull request

**Issue:** describe what is broken

**Response:** describe what you changed

**Issue:** link to the ticket

**Response:** link to the test
""",
    "changes.md": """\
# 2.4

- Correction: dates before 1900 are read.
- Fact tables are printed faster.
- Claim: new field `amount`.
- Response: new header `X-Boat`.
""",
    "troubleshooting.md": """\
# Troubleshooting

**Issue:** The lamp does not burn.

**Answer:** Look whether the plug is in.

**Issue:** The lamp flickers.

**Answer:** Change the bulb.
""",
    "tests.md": """\
# What the tests see

Fact: `add(1, 2)` is 3.

Assertion: the sum is whole.

Explanation: no fraction can come in.

Fact: `add("1", 2)` raises an error.

Assertion: words are refused.

Explanation: they have no sum.
""",
    "log.txt": """\
2021-03-04 10:00:01 INFO  Claim: 4411 received
2021-03-04 10:00:02 INFO  Response: 200 sent
2021-03-04 10:00:07 INFO  Claim: 4412 received
2021-03-04 10:00:08 WARN  Response: 500 sent
""",
    "data-dictionary.md": """\
# Data dictionary

| Field | Fact | Meaning |
| --- | --- | --- |
| claim_id | number | of the claim |
| response_date | date | of the answer |
""",
    "truth-table.md": """\
# Truth table

| Statement | Truth |
| --- | --- |
| A and B | false |
| A or B | true |
""",
    "questions.md": """\
# Questions

**Question:** How do I open a gate?

**Answer:** Press the green button.

**Question:** Where is the key?

**Answer:** With the porter.
""",
    "speed.md": """\
# Notes on speed

Myth-busting aside, this page only lists measurements.

Reality: 40 ms a page. Truth be told, the disk is slow.
""",
    "buttons.md": """\
# Labels for buttons

Incorrect: "Click here to save your changes."
Correct: "Save"

Incorrect: "Are you sure that you want to leave?"
Correct: "Leave?"
""",
}
