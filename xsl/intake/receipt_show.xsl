<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('receipt.title')"/></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="receipt" mode="main"/></xsl:template>

  <xsl:template match="receipt" mode="main">
    <xsl:variable name="day"><xsl:apply-templates select="received_on" mode="day"/></xsl:variable>
    <div class="text">
      <p><xsl:value-of select="p:t2('receipt.got', agency_name, $day)"/></p>
    </div>
    <div class="receipt">
      <xsl:apply-templates select="qr" mode="qr"/>
      <div>
        <dl class="blanks">
          <div><dt><xsl:value-of select="p:t('receipt.code')"/></dt><dd class="code"><b><xsl:value-of select="code"/></b></dd></div>
          <xsl:if test="secret != ''">
            <div><dt><xsl:value-of select="p:t('receipt.secret')"/></dt><dd class="code"><b><xsl:value-of select="secret"/></b></dd></div>
          </xsl:if>
          <div><dt><xsl:value-of select="p:t('receipt.where')"/></dt><dd><xsl:value-of select="address"/></dd></div>
          <xsl:if test="due_on != ''">
            <div><dt><xsl:value-of select="p:t('receipt.due')"/></dt><dd><xsl:apply-templates select="due_on" mode="day"/></dd></div>
          </xsl:if>
        </dl>
        <xsl:choose>
          <xsl:when test="is_hers = '1'"><p><xsl:value-of select="p:t('receipt.hers')"/></p></xsl:when>
          <xsl:when test="not(qr)"><p><xsl:value-of select="p:t('receipt.used')"/></p></xsl:when>
        </xsl:choose>
      </div>
    </div>
    <div class="text">
      <p><xsl:value-of select="p:t('receipt.keep')"/></p>
      <xsl:if test="sealed = '1'"><p><strong><xsl:value-of select="p:t('receipt.sealed')"/></strong></p></xsl:if>
      <xsl:if test="has_originals = '1'"><p><xsl:value-of select="p:t('receipt.originals')"/></p></xsl:if>
      <p class="small"><xsl:value-of select="p:t2('receipt.chain', chain)"/></p>
    </div>
    <div class="sign">
      <div class="recipients"><p><b><xsl:value-of select="p:t('receipt.contact')"/></b></p>
        <p><xsl:value-of select="agency_name"/></p><p><xsl:value-of select="agency_address"/></p><p><xsl:value-of select="agency_phone"/></p></div>
      <div><p><strong><xsl:value-of select="p:t('receipt.receiver')"/></strong></p><p class="how"><xsl:value-of select="p:t('minutes.sign')"/></p>
        <p class="name"><xsl:value-of select="/page/me/name"/></p></div>
    </div>
  </xsl:template>
</xsl:stylesheet>
