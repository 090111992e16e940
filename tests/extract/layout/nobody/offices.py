"""Papers of trade, law and offices that use the words of an exchange; all made up."""

PAGES = {
    "windscreens.html": """\
<html lang="en"><head><title>Making a claim</title></head><body><h1>Making a claim</h1>
<h2>Claim 1: windscreen</h2><p>Ring us.</p><h2>Claim 2: theft</h2><p>Ring the police first.</p>
<h2>Our response</h2><p>Most people are paid in a week.</p></body></html>
""",
    "insurance.txt": """\
Ostra Mutual - Claim record

Claim number: 2019/114
Claim: Water damage in the cellar, 3 May 2019.
Response: Assessor sent on 6 May 2019.
Reason: Burst pipe.
Correction: Amount changed to 840 crowns.
Conclusion: Paid.
""",
    "claims-report.md": """\
# Claims report, third quarter

## Claim 1: Broken window at the ferry hall

Response: glazier called on 4 July. Paid 310 crowns.

## Claim 2: Stolen bicycle at the market

Response: police number on file. Paid 190 crowns.

## Claim 3: Hail on the greenhouse

Response: inspected on 9 August. Not covered.
""",
    "patent.md": """\
# Folding frame for a bicycle

## Claims

Claim 1: A frame with two tubes joined by a hinge.

Claim 2: The frame of claim 1, in which the hinge is of brass.

Claim 3: The frame of claim 2, in which a pin locks the hinge.

## Abstract

A frame that folds.
""",
    "patent-chart.md": """\
# Claim chart

| Claim | Element | Where shown |
| --- | --- | --- |
| 1 | A frame with two tubes | Figure 2, tubes 4 and 5 |
| 2 | A hinge of brass | Figure 3, hinge 7 |
""",
    "office-action.txt": """\
Patent office, application 77/1201

Claim 1: allowed.
Claim 2: allowed.
Claim 3: objected to; a comma is missing in line 2.

Response: due within three months.
""",
    "invoice.txt": """\
Invoice 88

Objection: to be raised within 14 days.
Reply: to the address above.
Correction: invoices are corrected free of charge.
""",
    "minutes.md": """\
# Minutes of the Harbour Board, 4 March

Issue: the crane. Response: Mr Fal asks for three offers.

Issue: the lamps at pier 2. Response: to be replaced in April.

Issue: parking. Response: put off to the next meeting.
""",
    "tender.md": """\
# Tender 12: questions of bidders

| Question | Answer |
| --- | --- |
| Is the crane included? | Yes. |
| Who pays the customs? | The bidder. |
""",
    "complaints-procedure.md": """\
# How to complain

**Complaint:** Write to us within a month.

**Response:** We write back within ten days.

**Appeal:** If you are not content, go to the Ombudsman.
""",
    "words-of-the-court.md": """\
# Words of the court

**Allegation:** a statement that a party has yet to prove.

**Answer:** the paper in which the defendant replies.

**Claim:** what the plaintiff asks for.

**Rebuttal:** evidence that meets other evidence.

**Reply:** the plaintiff's paper after the answer.
""",
    "papers-filed.txt": """\
File 204/18: papers

Claim: 3 March 2018
Answer: 2 April 2018
Reply: 20 April 2018
Rebuttal: 4 May 2018
""",
    "expenses.md": """\
# Travel expenses

| Claim | Amount | Response |
| --- | --- | --- |
| Train to Umbra | 40 | paid |
| Hotel, two nights | 160 | paid |
| Taxi | 22 | refused |
""",
    "risk-register.md": """\
# Risk register

| Assumption | Reality check | Owner |
| --- | --- | --- |
| The quay stays open | monthly | Harbour Board |
| Prices do not rise | yearly | Treasurer |
""",
    "damage-form.md": """\
# Schadensmeldung

Behauptung: siehe Anlage 1

Antwort: bis zum Sommer

Richtigstellung: entfällt
""",
    "facts-at-a-glance.md": """\
# Ostra at a glance

Fact: 14,000 people live here.

Fact: Two bridges cross the river.

Truth: nobody leaves gladly.
""",
}
