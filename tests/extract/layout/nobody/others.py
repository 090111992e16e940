"""Pages of many kinds that use the words of an exchange; all made up."""

PAGES = {
    "warranty.md": """\
# Warranty of the Ostra kettle

**Claim period:** two years.

**Claim:** Send the kettle with the bill.

**Answer:** We mend it within ten days.
""",
    "court-calendar.md": """\
# Hearings in May

| Claim | Reply due | Judge |
| --- | --- | --- |
| Fal v. Harbour Board | 3 May | Ost |
| Umbra Ltd v. Tarn | 9 May | Lind |
""",
    "style-guide.md": """\
# Style guide for the newsroom

Claim: avoid as a verb of saying; it suggests doubt.

Fact: never write "true fact".

Myth: use only of tales handed down.

Rumour: not news; do not print one.
""",
    "game-rules.md": """\
# Bluff: rules of the game

**Claim:** The player names a card and lays it face down.

**Truth:** If the card is as named, the doubter takes the pile.

**Lie:** If it is not, the liar takes it.
""",
    "legend-map.md": """\
# Map of the harbour

Legend: blue lines are channels.

Fact: depths are in metres.

Correction: the buoy at pier 4 lies 20 m further east.
""",
    "errata.md": """\
# Errata

Page 12: for "1919" read "1921".

Correction: the picture on page 14 shows the mill.

Clarification: prices are without tax.
""",
    "interview-tips.md": """\
# How to answer in an interview

**Misconception:** that long answers help.

**Response:** be brief.

**Claim:** say what you did.

**Fact:** give a number.
""",
    "novel.md": """\
# Chapter 3: The Rumour

Nobody knew who had begun it. By noon it had reached the mill.

# Chapter 4: The Truth

She told them at supper.
""",
    "survey2.md": """\
# Survey: what visitors say

Statement 1: The hall is clean.
Response: 61 % agree

Statement 2: The staff are kind.
Response: 74 % agree

Statement 3: The price is fair.
Response: 40 % agree
""",
    "science.md": """\
# Hypothesis log

**Assumption:** The pump loses pressure at night.

**Finding:** Pressure fell by 0.2 bar on 3 May.

**Explanation:** A valve was open.
""",
    "api-errors.md": """\
# Errors

| Claim | Response |
| --- | --- |
| `sub` is missing | 401 with the code `no_subject` |
| `exp` has passed | 403 with the code `expired` |
""",
    "oidc.md": """\
# Claims in the identity token

**Claim: email**

The address of the user. May be absent.

**Claim: name**

The full name as the user wrote it.

**Claim: picture**

Address of a picture.
""",
    "proof-sketch.md": """\
# Notes on sorting

**Claim.** The loop ends after n steps.

**Proof.** Each step removes one item.

**Claim.** The list is sorted then.

**Proof.** By induction.
""",
    "rubric.md": """\
# Marking scheme

| Claim | Evidence | Explanation | Marks |
| --- | --- | --- | --- |
| The claim is clear. | Two facts are named. | The link is explained. | 4 |
| The claim is vague. | One fact is named. | The link is guessed. | 2 |
""",
    "feature-request.md": """\
# Feature request

**Problem:** I cannot sort boats by length.

**Objection:** None so far.

**Response:** Planned for 3.1.
""",
    "retro.md": """\
# Retrospective, sprint 14

Comment: the tests were slow.

Response: buy a second machine.

Comment: lunch was good.

Response: keep the cook.
""",
    "fairy.md": """\
# Fact or fable? Tales of the sea

## The sea serpent

Sailors of Umbra drew it with three humps.

## The island that swims

It has been on maps since 1540.
""",
    "oracle.md": """\
# Oracle cards

Truth: You will cross water.

Illusion: You think that you must go alone.

Reality: Somebody waits on the other side.
""",
    "de-lernkarten.md": """\
# Lernkarten Biologie

Mythos: griechisches Wort für Erzählung.

Fakt: lateinisch factum, das Getane.
""",
    "fr-cours.md": """\
# Cours de rhétorique

**Affirmation :** dites ce que vous pensez.

**Réponse :** prévoyez l'objection.

**Fait :** citez un chiffre.
""",
    "fr-conte.md": """\
# Le mensonge du pêcheur

Mensonge 1 : la truite

Elle pesait, disait-il, dix livres.

Mensonge 2 : le brochet

Il avait mangé un canard.
""",
    "es-juego.md": """\
# Dos verdades y una mentira

Verdad: nací en un barco.

Verdad: tengo cuatro hermanas.

Mentira: toco la trompa.
""",
}
