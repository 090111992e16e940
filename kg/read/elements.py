"""The elements of HTML: which begin a block, are hidden, end by themselves, or are page chrome."""

import re

from kg.model.document import BlockKind

BLOCKS = {
    "p": BlockKind.PARAGRAPH, "div": BlockKind.PARAGRAPH, "li": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE, "dt": BlockKind.TERM, "dd": BlockKind.DEFINITION,
    "center": BlockKind.PARAGRAPH, "summary": BlockKind.HEADING, "figcaption": BlockKind.PARAGRAPH,
    "address": BlockKind.PARAGRAPH, "legend": BlockKind.HEADING,
} | {f"h{level}": BlockKind.HEADING for level in range(1, 7)}  # fmt: skip
BREAKS = frozenset(
    "section article main header footer details figure ul ol dl form fieldset body html aside "
    "hgroup dialog menu nav".split()
)
GROUPS = frozenset({"details", "article", "section", "figure", "dl", "ol", "ul"})
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
UNREAD = frozenset(
    "script style template svg math iframe object canvas audio video select textarea noscript "
    "nav head datalist".split()
)
IN_HEAD = frozenset(
    "base basefont bgsound link meta title style script noscript noframes template head".split()
)  # anything else ends a head that was never closed
CHROME_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar"})
PAGE_CHROME = frozenset({"header", "footer", "aside"})
# Names that page builders give to what is not the page's own text: readers' comments are others'.
CHROME_CLASS = re.compile(
    r"(?:^|[\s_-])(?:cookie[\w-]*(?:banner|notice|consent|message|bar)|breadcrumbs?|skip-?(?:to|link|nav)"
    r"[\w-]*|social-?(?:share|links|media|icons|buttons)[\w-]*|share-?(?:links|buttons|this|bar|tools)"
    r"|sharing|sharedaddy|addtoany[\w-]*|addthis[\w-]*|usa-banner|jp-relatedposts|site-(?:footer|header|nav)"
    r"|main-nav(?:igation)?|navbar|pagination|pager|newsletter-?(?:signup|form)[\w-]*"
    r"|related-?(?:posts|articles|content|stories))(?:$|[\s_])"
    r"|(?:^|\s)(?:(?:page-)?footer|comments?-(?:area|respond|thread)|commentlist|disqus_thread"
    r"|fb-comments|ads?|advert(?:isement)?|ad-(?:container|wrapper|slot|unit|label)|adsbygoogle)"
    r"(?:$|\s)",
    re.IGNORECASE,
)
CONTENT = frozenset({"main", "article", "section", "blockquote", "figure", "details"})
CLOSED_BY = {
    "li": frozenset({"li"}), "dt": frozenset({"dt", "dd"}), "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}), "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}), "option": frozenset({"option"}),
}  # fmt: skip
SCOPES = frozenset({"ul", "ol", "dl", "table", "menu"})
HTML = (
    frozenset(BLOCKS) | BREAKS | VOID | UNREAD | SCOPES | frozenset(
        "html body title meta head table caption colgroup thead tbody tfoot tr td th pre a abbr "
        "acronym applet b basefont bdi bdo big blink button center cite code data del dfn dir em "
        "font frame frameset i ins kbd label map marquee mark meter nobr noframes optgroup option "
        "output picture progress q rp rt ruby s samp search small span strike strong sub sup time "
        "tt u var xmp".split()
    )
)  # fmt: skip
