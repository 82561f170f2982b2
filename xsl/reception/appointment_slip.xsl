<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('slip.title')"/></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="text"><p><xsl:choose>
      <xsl:when test="appointment/state = 'moved'"><xsl:value-of select="p:t2('slip.moved', receipt/agency_name, p:day(appointment/wanted_on))"/></xsl:when>
      <xsl:when test="appointment/state != 'asked' and appointment/state != 'booked' and appointment/state != 'came'"><xsl:value-of select="p:t2('slip.void', receipt/agency_name, p:day(appointment/wanted_on))"/></xsl:when>
      <xsl:when test="appointment/starts != ''"><xsl:value-of select="p:t2('slip.invites', receipt/agency_name, appointment/starts, p:day(appointment/wanted_on), appointment/place)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t2('slip.asked', receipt/agency_name, p:day(appointment/wanted_on))"/></xsl:otherwise>
    </xsl:choose></p></div>
    <div class="receipt">
      <xsl:apply-templates select="receipt/qr" mode="qr"/>
      <div>
        <dl class="blanks">
          <xsl:if test="appointment/name != ''"><div><dt><xsl:value-of select="p:t('minutes.citizen')"/></dt><dd><xsl:value-of select="appointment/name"/></dd></div></xsl:if>
          <xsl:if test="appointment/leader != ''"><div><dt><xsl:value-of select="p:t('slip.by')"/></dt><dd><xsl:value-of select="appointment/leader"/></dd></div></xsl:if>
          <div><dt><xsl:value-of select="p:t('receipt.code')"/></dt><dd class="code"><b><xsl:value-of select="receipt/code"/></b></dd></div>
          <xsl:if test="receipt/secret != ''"><div><dt><xsl:value-of select="p:t('receipt.secret')"/></dt><dd class="code"><b><xsl:value-of select="receipt/secret"/></b></dd></div></xsl:if>
          <div><dt><xsl:value-of select="p:t('receipt.where')"/></dt><dd><xsl:value-of select="receipt/address"/></dd></div>
        </dl>
      </div>
    </div>
    <div class="text">
      <p><xsl:value-of select="p:t('slip.bring')"/></p>
      <xsl:if test="appointment/message != ''"><p class="lines"><xsl:value-of select="appointment/message"/></p></xsl:if>
      <p><xsl:value-of select="p:t('slip.keep')"/></p>
    </div>
    <div class="sign">
      <div class="recipients"><p><b><xsl:value-of select="p:t('receipt.contact')"/></b></p>
        <p><xsl:value-of select="receipt/agency_name"/></p><p><xsl:value-of select="receipt/agency_address"/></p><p><xsl:value-of select="receipt/agency_phone"/></p></div>
      <div><p><strong><xsl:value-of select="p:t('minutes.receiver')"/></strong></p><p class="how"><xsl:value-of select="p:t('minutes.sign')"/></p>
        <p class="name"><xsl:value-of select="me/name"/></p></div>
    </div>
  </xsl:template>
</xsl:stylesheet>
