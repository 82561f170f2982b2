<?xml version="1.0" encoding="UTF-8"?>
<!-- refused: a page has all it needs -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page"><xsl:value-of select="document('x.xml')"/></xsl:template>
</xsl:stylesheet>
