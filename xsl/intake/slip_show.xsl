<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('slip.', slip/kind)"/></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="slip" mode="main"/></xsl:template>

  <xsl:template match="slip" mode="main">
    <xsl:variable name="day"><xsl:apply-templates select="handed_on" mode="day"/></xsl:variable>
    <div class="text">
      <p><xsl:value-of select="p:t2(concat('slip.', kind, '_on'), agency_name, $day, /page/code)"/></p>
      <p><xsl:value-of select="p:t('slip.papers')"/></p>
      <xsl:apply-templates select="papers" mode="lines"/>
      <xsl:if test="kind = 'added'">
        <p><xsl:value-of select="p:t('slip.term')"/></p>
        <xsl:if test="has_originals = '1'"><p><xsl:value-of select="p:t('receipt.originals')"/></p></xsl:if>
      </xsl:if>
    </div>
    <div class="sign">
      <div class="recipients"><p><b><xsl:value-of select="p:t('receipt.contact')"/></b></p>
        <p><xsl:value-of select="agency_name"/></p><p><xsl:value-of select="agency_address"/></p><p><xsl:value-of select="agency_phone"/></p></div>
      <div><p><strong><xsl:value-of select="p:t('slip.', kind, '_by')"/></strong></p><p class="how"><xsl:value-of select="p:t('minutes.sign')"/></p>
        <p class="name"><xsl:value-of select="receiver"/></p></div>
    </div>
  </xsl:template>
</xsl:stylesheet>
