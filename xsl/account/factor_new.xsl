<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="entry.xsl"/>
  <xsl:import href="../component/qr.xsl"/>

  <xsl:template match="page[codes]" mode="title"><xsl:value-of select="p:t('title.recovery_codes')"/></xsl:template>
  <xsl:template match="page[stage = 'change']" mode="title"><xsl:value-of select="p:t('title.factor_change')"/></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="stack prose">
      <xsl:choose>
        <xsl:when test="codes"><xsl:apply-templates select="codes" mode="codes"/></xsl:when>
        <xsl:otherwise>
          <p><xsl:value-of select="p:t('factor.why')"/></p>
          <ol>
            <li><xsl:value-of select="p:t('factor.install')"/></li>
            <li><xsl:value-of select="p:t('factor.scan')"/></li>
            <li><xsl:value-of select="p:t('factor.type')"/></li>
          </ol>
          <xsl:apply-templates select="qr" mode="qr"/>
          <p>
            <xsl:value-of select="p:t('factor.by_hand')"/>
            <xsl:text> </xsl:text>
            <b class="lines"><xsl:value-of select="secret"/></b>
          </p>
          <p><a href="{uri}"><xsl:value-of select="p:t('factor.open')"/></a></p>
          <xsl:apply-templates select="form" mode="form"/>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="qr" mode="qr">
    <svg class="qr" viewBox="0 0 {@size} {@size}" role="img" aria-label="{p:t('factor.qr')}">
      <rect width="{@size}" height="{@size}" fill="#fff"/>
      <path d="{.}" fill="#000"/>
    </svg>
  </xsl:template>

  <xsl:template match="field[@name = 'code']" mode="hint-text">
    <xsl:value-of select="p:t('hint.factor_first')"/>
  </xsl:template>

  <xsl:template match="form" mode="more">
    <xsl:if test="/page/stage = 'change'"><a href="/account/me"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:if>
  </xsl:template>
</xsl:stylesheet>
