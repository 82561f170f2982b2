<?xml version="1.0" encoding="UTF-8"?>
<!-- refused: nothing from elsewhere -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="page"><img src="https://example.org/x.png"/></xsl:template>
</xsl:stylesheet>
