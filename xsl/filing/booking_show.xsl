<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/qr.xsl"/>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="appointment" mode="main"/></xsl:template>

  <xsl:template match="appointment" mode="main">
    <p class="answer">
      <xsl:choose>
        <xsl:when test="state = 'booked' or state = 'came'"><xsl:attribute name="class">answer done</xsl:attribute></xsl:when>
        <xsl:when test="state = 'asked' or state = 'moved'"><xsl:attribute name="class">answer soon</xsl:attribute></xsl:when>
        <xsl:when test="state = 'turned_down' or state = 'missed'"><xsl:attribute name="class">answer late</xsl:attribute></xsl:when>
      </xsl:choose>
      <xsl:value-of select="p:t2(concat('booking_says.', state), starts, p:day(wanted_on), place)"/>
    </p>
    <xsl:if test="message != ''">
      <section class="panel"><h2><xsl:choose>
        <xsl:when test="state = 'turned_down'"><xsl:value-of select="p:t('booking.why')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t('booking.said')"/></xsl:otherwise>
      </xsl:choose></h2><p class="lines"><xsl:value-of select="message"/></p></section>
    </xsl:if>
    <div class="receipt">
      <xsl:apply-templates select="qr" mode="qr"/>
      <div>
        <dl class="summary">
          <div><dt><xsl:value-of select="p:t('receipt.code')"/></dt><dd class="code"><b><xsl:value-of select="code"/></b></dd></div>
          <xsl:if test="secret != ''"><div><dt><xsl:value-of select="p:t('receipt.secret')"/></dt><dd class="code"><b><xsl:value-of select="secret"/></b></dd></div></xsl:if>
          <div><dt><xsl:value-of select="p:t('receipt.where')"/></dt><dd><xsl:value-of select="address"/></dd></div>
          <xsl:if test="leader != ''"><div><dt><xsl:value-of select="p:t('slip.by')"/></dt><dd><xsl:value-of select="leader"/></dd></div></xsl:if>
          <div><dt><xsl:value-of select="p:t('receipt.contact')"/></dt><dd><xsl:value-of select="agency_name"/><br/><xsl:value-of select="agency_address"/><br/><xsl:value-of select="agency_phone"/></dd></div>
        </dl>
      </div>
    </div>
    <p><xsl:value-of select="p:t('booking.keep')"/></p>
    <xsl:if test="sealed = '1'"><p><strong><xsl:value-of select="p:t('receipt.sealed')"/></strong></p></xsl:if>
    <p class="meta">
      <xsl:if test="may_cancel = '1'"><span><a href="/hen-tiep/rut"><xsl:value-of select="p:t('title.cancel_new')"/></a></span></xsl:if>
      <span><a href="/tra-cuu"><xsl:value-of select="p:t('result.again')"/></a></span>
      <span><a href="/gui-don/thoat"><xsl:value-of select="p:t('result.leave')"/></a></span>
    </p>
  </xsl:template>
</xsl:stylesheet>
