"""The question library: one ``.rq`` file per question, typed values, standard results."""
