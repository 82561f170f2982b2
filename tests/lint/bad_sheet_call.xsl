<?xml version="1.0" encoding="UTF-8"?>
<!-- refused: none is called by its name -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page"><xsl:call-template name="x"/></xsl:template>
</xsl:stylesheet>
