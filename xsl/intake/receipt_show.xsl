<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>
  <xsl:import href="../component/format.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('receipt.title')"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="text"><xsl:value-of select="p:t2('receipt.got', string(receipt/agency_name))"/>
      <xsl:text> </xsl:text><xsl:apply-templates select="receipt/received_on" mode="value"/>.</p>
    <div class="receipt">
      <xsl:choose>
        <xsl:when test="receipt/qr"><xsl:apply-templates select="receipt/qr" mode="qr"/></xsl:when>
        <xsl:otherwise><p><xsl:value-of select="p:t('receipt.used')"/></p></xsl:otherwise>
      </xsl:choose>
      <div>
        <dl class="blanks">
          <div><dt><xsl:value-of select="p:t('receipt.code')"/></dt><dd class="code"><strong><xsl:value-of select="receipt/code"/></strong></dd></div>
          <xsl:if test="receipt/secret != ''">
            <div><dt><xsl:value-of select="p:t('receipt.secret')"/></dt><dd class="code"><strong><xsl:value-of select="receipt/secret"/></strong></dd></div>
          </xsl:if>
          <div><dt><xsl:value-of select="p:t('receipt.where')"/></dt><dd><xsl:value-of select="receipt/address"/></dd></div>
          <xsl:if test="receipt/due_on != ''">
            <div><dt><xsl:value-of select="p:t('receipt.due')"/></dt><dd><xsl:apply-templates select="receipt/due_on" mode="day"/></dd></div>
          </xsl:if>
        </dl>
      </div>
    </div>
    <p class="text"><xsl:value-of select="p:t('receipt.keep')"/></p>
    <xsl:if test="receipt/sealed = '1'"><p class="text"><strong><xsl:value-of select="p:t('receipt.sealed')"/></strong></p></xsl:if>
    <xsl:if test="receipt/has_originals = '1'"><p class="text"><xsl:value-of select="p:t('receipt.originals')"/></p></xsl:if>
    <p class="text"><xsl:value-of select="p:t2('receipt.chain', string(receipt/chain))"/></p>
    <div class="sign"><div class="recipients"><p><xsl:value-of select="p:t('receipt.contact')"/></p>
        <p><xsl:value-of select="receipt/agency_address"/></p><p><xsl:value-of select="receipt/agency_phone"/></p></div>
      <div><p><strong><xsl:value-of select="p:t('receipt.receiver')"/></strong></p><p class="name"><xsl:value-of select="me/name"/></p></div></div>
  </xsl:template>
</xsl:stylesheet>
