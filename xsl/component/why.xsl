<?xml version="1.0" encoding="UTF-8"?>
<!-- The page that says why a day is the due day, of intake and of settlement. Imported after
     page and matter. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="page" mode="title">
    <xsl:variable name="code"><xsl:apply-templates select="(casefile/code[. != '']|casefile/lookup_code)[last()]" mode="code"/></xsl:variable>
    <xsl:value-of select="p:t2('why.title', $code)"/>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p><a href="{back}"><xsl:value-of select="p:t('why.back')"/></a></p>
    <div class="grid-2"><xsl:apply-templates select="reckonings/reckoning" mode="why"/></div>
  </xsl:template>
</xsl:stylesheet>
