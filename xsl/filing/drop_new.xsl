<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:include href="../component/filing.xsl"/>

  <xsl:template match="page[is_sent = '1']" mode="title"><xsl:value-of select="p:t('filing.drop_sent_title')"/></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="narrow stack">
      <p class="lead">
        <xsl:if test="is_sent = '1'"><xsl:value-of select="p:t('filing.drop_sent_lead')"/></xsl:if>
        <xsl:if test="not(is_sent = '1')"><xsl:value-of select="p:t('filing.drop_lead')"/></xsl:if>
      </p>
      <xsl:apply-templates select="form" mode="form"/>
    </div>
  </xsl:template>
  <xsl:template match="page[is_sent = '1']//field[@name = 'is_sure']" mode="label"><xsl:value-of select="p:t('ask.is_sure_sent')"/></xsl:template>
  <xsl:template match="form" mode="more">
    <xsl:if test="/page/is_sent = '1'"><a href="/gui-don/bien-nhan"><xsl:value-of select="p:t('filing.back_receipt')"/></a></xsl:if>
    <xsl:if test="not(/page/is_sent = '1')"><a href="/gui-don"><xsl:value-of select="p:t('filing.back')"/></a></xsl:if>
  </xsl:template>
</xsl:stylesheet>
