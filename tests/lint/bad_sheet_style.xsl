<?xml version="1.0" encoding="UTF-8"?>
<!-- refused: nothing inline -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page"><p style="color: red">a</p></xsl:template>
</xsl:stylesheet>
