<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="entry.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="narrow stack">
      <p><xsl:value-of select="p:t('fresh.why')"/></p>
      <xsl:apply-templates select="form" mode="form"/>
    </div>
  </xsl:template>

  <xsl:template match="field[@name = 'code']" mode="hint-text">
    <xsl:value-of select="p:t('hint.factor_again')"/>
  </xsl:template>
</xsl:stylesheet>
