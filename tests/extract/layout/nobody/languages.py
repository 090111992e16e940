"""Pages in other languages that use the words of an exchange; all made up."""

PAGES = {
    "glossario.md": (
        "it",
        (
            "# Dei ed eroi\n\n"
            "Mito: racconto antico sugli dei.\n\nVerità: ciò che corrisponde ai fatti.\n\n"
            "Leggenda: racconto di un luogo.\n\nFatto: ciò che è accaduto.\n"
        ),
    ),
    "glossario-due.md": (
        "it",
        (
            "# Glossario\n\nMito: una storia che spiega l'origine di una cosa.\n"
            "Verità: quello che si può controllare.\n"
        ),
    ),
    "quiz-haven.md": (
        "nl",
        (
            "# De haven\n\nStelling: Een lepelaar is een vis.\nAntwoord: Niet waar.\n\n"
            "Stelling: Een snoek is een vis.\nAntwoord: Waar.\n\n"
            "Stelling: Een otter legt eieren.\nAntwoord: Niet waar.\n"
        ),
    ),
    "toets.md": (
        "nl",
        (
            "# Toets\n\n"
            "Stelling 1: De brug is in 1920 gebouwd.\nAntwoord: B. De brug is van 1931.\n\n"
            "Stelling 2: De sluis heeft drie kamers.\nAntwoord: A. Er zijn drie kamers.\n"
        ),
    ),
    "société.md": (
        "fr",
        (
            "# Une société savante\n\n"
            "## Idée reçue\n\nLa proposition de Mme Fal a été reçue le 3 mai. "
            "Elle sera lue en juin.\n\n## Idée retenue\n\nCelle de M. Ost sera imprimée.\n"
        ),
    ),
    "petit-test.md": (
        "fr",
        "# Petit test\n\n1. Le héron est un poisson. Faux\n2. Le brochet est un poisson. Vrai\n",
    ),
    "mots.md": (
        "fr",
        (
            "# Mots\n\n**Mythe :** récit ancien qui explique l'origine d'une chose.\n\n"
            "**Rumeur :** bruit qui court sans source.\n\n**Fait :** ce qui s'est passé.\n"
        ),
    ),
    "begriffe.md": (
        "de",
        (
            "# Begriffe\n\n"
            "**Mythos:** eine alte Erzählung.\n\n**Gerücht:** eine Nachricht ohne Quelle."
            "\n\n**Tatsache:** etwas, das sich prüfen lässt.\n"
        ),
    ),
    "übung.md": (
        "de",
        (
            "# Zeiten\n\n"
            "Falsch: Er geht nach Hause gestern.\nRichtig: Er ging nach Hause gestern.\n\n"
            "Falsch: Sie hat nach Ostra gegangen.\nRichtig: Sie ist nach Ostra gegangen.\n"
        ),
    ),
    "palabras.md": (
        "es",
        (
            "# Palabras\n\n"
            "**Mito:** relato antiguo sobre dioses.\n\n**Rumor:** noticia que corre sin "
            "fuente.\n\n**Hecho:** lo que ha ocurrido.\n"
        ),
    ),
    "registro.md": (
        "es",
        "# Registro\n\nAfirmación: campo de texto\nRespuesta: campo de texto\nDato: número\n",
    ),
    "ejercicio.md": (
        "es",
        (
            "# Ejercicio\n\nAfirmación 1: La garza es un pez.\nRespuesta: falso\n\n"
            "Afirmación 2: El lucio es un pez.\nRespuesta: verdadero\n"
        ),
    ),
    "palavras.md": (
        "pt",
        (
            "# Palavras\n\n**Mito:** história antiga.\n\n**Verdade:** o que se pode verificar.\n\n"
            "**Boato:** notícia sem fonte.\n"
        ),
    ),
    "слова.md": (
        "ru",
        (
            "# Слова\n\n**Миф:** древний рассказ о богах.\n\n**Слух:** известие без источника.\n\n"
            "**Факт:** то, что произошло.\n"
        ),
    ),
    "проверка.md": (
        "ru",
        (
            "# Проверка\n\nУтверждение 1: Цапля — рыба.\nОтвет: нет\n\n"
            "Утверждение 2: Щука — рыба.\nОтвет: да\n"
        ),
    ),
    "词语.md": (
        "zh",
        "# 词语\n\n谣言：没有来源的消息。\n\n事实：可以核实的情况。\n\n误区：容易出错的地方。\n",
    ),
    "言葉.md": (
        "ja",
        "# 言葉\n\n誤解：意味を取り違えること。\n\n事実：あったこと。\n\n噂：出所のない話。\n",
    ),
    "كلمات.md": (
        "ar",
        (
            "# كلمات\n\nخرافة: حكاية قديمة عن الآلهة.\n\nشائعة: خبر بلا مصدر.\n\n"
            "حقيقة: ما يمكن التحقق منه.\n"
        ),
    ),
    "hafenquiz.md": (
        "de",
        (
            "# Am Hafen\n\nBehauptung 1: Der Reiher ist ein Fisch.\nAntwort: Falsch\n\n"
            "Behauptung 2: Der Hecht ist ein Fisch.\nAntwort: Richtig\n"
        ),
    ),
    "mitologia.md": (
        "it",
        "# A scuola\n\nMito: racconto sacro di un popolo.\n\nFatto: evento che si può provare.\n",
    ),
    "pojęcia.md": (
        "pl",
        "# Pojęcia\n\nMit: opowieść o bogach.\n\nFakt: zdarzenie, które można potwierdzić.\n",
    ),
    "сказка.md": (
        "ru",
        "# Сказка о двух сёстрах\n\nЛожь: Дай мне хлеба.\n\nПравда: Возьми половину.\n\n" * 2,
    ),
    "rosen.md": (
        "de",
        (
            "# Rosen\n\n**Falsch:** Den Trieb weit oben kappen.\n\n"
            "**Richtig:** Den Trieb knapp über der Knospe kappen.\n"
        ),
    ),
}
