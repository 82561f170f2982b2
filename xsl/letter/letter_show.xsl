<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>
  <xsl:include href="../component/letter.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('letter.', paper/@template)"/></xsl:template>

  <xsl:template match="page" mode="bar">
    <a href="{back}"><xsl:value-of select="p:t('letter_show.back')"/></a>
    <a href="{base}/docx"><xsl:value-of select="p:t('letter_show.docx')"/></a>
    <xsl:if test="may_number = '1'"><a href="{base}/number"><xsl:value-of select="p:t('letter_show.number')"/></a></xsl:if>
    <xsl:if test="may_scan = '1'"><a href="{base}/scan"><xsl:value-of select="p:t('letter_show.scan')"/></a></xsl:if>
    <xsl:if test="has_scan = '1'"><a href="{base}/signed"><xsl:value-of select="p:t('letter_show.signed')"/></a></xsl:if>
    <xsl:choose>
      <xsl:when test="state = 'issued'"><span><xsl:value-of select="p:t2('letter_show.digest', substring(digest, 1, 16))"/></span></xsl:when>
      <xsl:otherwise><strong><xsl:value-of select="p:t('letter_state.draft')"/></strong></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="slip"><strong><xsl:value-of select="p:t2(concat('slip_now.', slip/@key), p:day(slip/wanted_on), slip/starts)"/></strong></xsl:if>
  </xsl:template>
</xsl:stylesheet>
