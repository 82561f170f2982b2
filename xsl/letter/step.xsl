<?xml version="1.0" encoding="UTF-8"?>
<!-- A step of a letter: which one, of which matter, what it does, its form. Mode main. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:template match="page" mode="main">
    <p class="lead"><a href="{back}"><xsl:value-of select="p:t('letter.', template)"/></a><xsl:if test="casefile">, <xsl:apply-templates select="casefile/lookup_code" mode="value"/></xsl:if></p>
    <p class="prose"><xsl:value-of select="p:t('letter_step.', @view)"/></p>
    <xsl:apply-templates select="form" mode="kept"/>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="{/page/back}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
