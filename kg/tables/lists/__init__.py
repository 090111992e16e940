"""Lists of a store in the order of their pages, what narrows them, and what is told of all of it.

``order/{list}.rq`` asks for the things of a list: ``?thing``; ``?beside`` where a thing stands in
the list once for each of several; ``?day``; and what it is ordered by, one variable after the
other, from the highest down where a name ends in ``Down``. ``choose/{list}.{facet}.rq`` asks which
``?value`` narrows the list to which ``?thing``, and for the words for it. ``prepared/{name}.rq``
are answered as they stand.
"""
