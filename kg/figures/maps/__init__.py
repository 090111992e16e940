"""County maps: outlines of the U.S. Census Bureau as SVG, one map for each who gives figures."""
