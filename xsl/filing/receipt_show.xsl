<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/qr.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('filing.sent_title')"/></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="receipt" mode="main"/></xsl:template>

  <xsl:template match="receipt" mode="main">
    <xsl:variable name="day"><xsl:apply-templates select="received_on" mode="day"/></xsl:variable>
    <p class="answer done"><xsl:value-of select="p:t2('receipt.got', agency_name, $day)"/></p>
    <xsl:if test="state = 'awaiting_signature'"><p class="answer soon"><xsl:value-of select="p:t2('filing.sign_now', p:day(due_on))"/></p></xsl:if>
    <div class="receipt">
      <xsl:apply-templates select="qr" mode="qr"/>
      <div>
        <dl class="summary">
          <div><dt><xsl:value-of select="p:t('receipt.code')"/></dt><dd class="code"><b><xsl:value-of select="code"/></b></dd></div>
          <div><dt><xsl:value-of select="p:t('receipt.secret')"/></dt><dd class="code"><b><xsl:value-of select="secret"/></b></dd></div>
          <div><dt><xsl:value-of select="p:t('receipt.where')"/></dt><dd><xsl:value-of select="address"/></dd></div>
          <xsl:if test="due_on != '' and state != 'awaiting_signature'"><div><dt><xsl:value-of select="p:t('receipt.due')"/></dt><dd><xsl:apply-templates select="due_on" mode="day"/></dd></div></xsl:if>
          <div><dt><xsl:value-of select="p:t('receipt.contact')"/></dt><dd><xsl:value-of select="agency_name"/><br/><xsl:value-of select="agency_address"/><br/><xsl:value-of select="agency_phone"/></dd></div>
        </dl>
      </div>
    </div>
    <p><strong><xsl:value-of select="p:t('filing.once')"/></strong></p>
    <p><xsl:value-of select="p:t('receipt.keep')"/></p>
    <xsl:if test="kind = 'denunciation'"><p><strong><xsl:value-of select="p:t('receipt.sealed')"/></strong></p></xsl:if>
    <p><a class="button" href="/gui-don/xoa"><xsl:value-of select="p:t('filing.written_down')"/></a></p>
    <p class="meta"><span><a href="/gui-don/thoat"><xsl:value-of select="p:t('filing.leave')"/></a></span></p>
  </xsl:template>
</xsl:stylesheet>
