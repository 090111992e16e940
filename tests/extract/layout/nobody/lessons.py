"""Lessons, quizzes, stories and proofs that use the words of an exchange; all made up."""

PAGES = {
    "tutorial.md": """\
# How to write a good rebuttal

> Claim: Cats are lazy.
> Rebuttal: Cats sleep a lot because they hunt at dawn.

1. Claim: Homework is useless.
   Rebuttal: (write yours here)
""",
    "poem.txt": """\
What my garden told me

Lie: the frost is over.
Lie: the slugs are gone.
Truth: I love it so.
""",
    "quiz.md": """\
# Quiz: true or false?

1. The heron is a fish. **False.**
2. The pike is a fish. **True.**
3. The otter lays eggs. **False.**
""",
    "statements.md": """\
# What do you know about Ostra?

Statement 1: Ostra lies on a lake.

Answer: B

Statement 2: Ostra has three bridges.

Answer: A

Statement 3: The mill is older than the church.

Answer: B
""",
    "argument.md": """\
# Writing an argument

**Claim:** Say what you want the reader to believe.

**Evidence:** Give a fact or a number.

**Explanation:** Show how the evidence supports the claim.

**Conclusion:** Say it once more in other words.
""",
    "debate.md": """\
# Debate cards

- **Claim:** one sentence that can be argued about
- **Counterclaim:** the sentence of the other side
- **Rebuttal:** why the other side is wrong
- **Evidence:** a source
""",
    "literary-terms.md": """\
# Terms

Fiction: a story that is made up.

Legend: an old story about a person or a place.

Myth: a story that explains how something came to be.

Fact: something that can be checked.
""",
    "three-lies.md": """\
# Three lies and a boat

## Lie 1: The letter

Anna told her aunt that the letter had never come. It lay in the drawer.

## Lie 2: The boat

She said the boat was sold. It was behind the shed.

## Lie 3: The key

Nobody, she said, had the key. It hung round her neck.
""",
    "numbered-story.md": """\
# Three lies my father told

1. That the sea was warm.

   We went in and it was cold as iron.

2. That the dog had gone to a farm.

   I found the collar in the shed.

3. That he would be back by noon.

   He came at dusk.
""",
    "myths-of-the-lake.md": """\
# Myths of the lake

## The Ferryman

An old man rows the dead across. He takes a coin from each.

## The Drowned Bell

On still nights the bell of Umbra rings under water.

## The White Pike

Who catches it hears his own name.
""",
    "two-truths.md": """\
# Two truths and a lie

Truth: I was born on a boat.

Truth: I have four sisters.

Lie: I can play the horn.
""",
    "essay.md": """\
# On looking at ships

## Perception

We see a hull before we see a ship. The eye joins what is near.

## Reality

What is there are plates and rivets. The ship is what we make of them.

## Conclusion

To look is to build.
""",
    "experiment.md": """\
# Experiment 4: salt and ice

**Assumption:** Salt makes ice melt sooner.

**Observation:** The salted cube was gone after 6 minutes.

**Explanation:** Salt lowers the point at which water freezes.
""",
    "lesson-plan.md": """\
# Lesson plan: seasons

**Objective:** Pupils can say why summers are warm.

**Common misconception:** see page 4 of the reader.

**Answer key:** page 12.
""",
    "bread.md": """\
# Rye bread

Fact: rye has little gluten. Response of the dough: it stays sticky.

Truth: no bread without time.

1. Mix.
2. Wait a night.
3. Bake.
""",
    "errors-of-speech.md": """\
# Common errors

Incorrect: He don't like tea.

Correct: He doesn't like tea.

Incorrect: She go home at six.

Correct: She goes home at six.

Incorrect: They was late again.

Correct: They were late again.
""",
    "flashcards.txt": """\
Q: What is the capital of Umbra?
A: Ostra.

Q: Fact or fiction: the mill turns by itself?
A: Fiction.
""",
    "lemmas.md": """\
# Lemmas about trees

Claim 1. Every tree with two nodes has two leaves.

Proof. Each node has one edge.

Claim 2. A path has no cycle.

Proof. Look at its ends.

Fact 3. Trees are bipartite.
""",
    "colouring.md": """\
# The colouring theorem

**Claim:** The greedy colouring uses at most d + 1 colours.

**Reason:** Each node has at most d neighbours.

**Fact:** The bound is reached by complete graphs.
""",
}
