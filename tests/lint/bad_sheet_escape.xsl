<?xml version="1.0" encoding="UTF-8"?>
<!-- refused: everything is escaped -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page"><xsl:value-of select="a" disable-output-escaping="yes"/></xsl:template>
</xsl:stylesheet>
