<?xml version="1.0" encoding="UTF-8"?>
<!-- Who was told of a step, and where it was made public; what was withdrawn of a denunciation. Imported
     after matter. Modes: block, row. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="tellings" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.told')"/></h2>
      <ul class="rows"><xsl:apply-templates select="told" mode="row"/></ul>
    </section>
  </xsl:template>

  <xsl:template match="withdrawals" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.withdrawals')"/></h2>
      <xsl:for-each select="withdrawal">
        <xsl:apply-templates select="withdrawn_content" mode="lines"/>
        <p class="meta"><span><xsl:value-of select="p:day(withdrawn_on)"/></span>
          <span><xsl:value-of select="p:t('withdraw_form.', withdraw_form)"/></span></p>
      </xsl:for-each>
      <p class="soft"><xsl:value-of select="p:t('casefile.withdrawals_rest')"/></p>
    </section>
  </xsl:template>

  <xsl:template match="told" mode="row">
    <li><xsl:value-of select="p:t('told_about.', about)"/>
      <p class="meta"><span><xsl:value-of select="p:t('told_whom.', whom)"/></span>
        <span><xsl:value-of select="p:day(told_on)"/>
          <xsl:if test="until_on != ''"><xsl:text> </xsl:text><xsl:value-of select="p:t2('told.until', p:day(until_on))"/></xsl:if></span>
        <xsl:choose>
          <xsl:when test="how = ''"/>
          <xsl:when test="whom = 'public'"><span><xsl:value-of select="p:t('publish_channel.', how)"/></span></xsl:when>
          <xsl:otherwise><span><xsl:value-of select="p:t('told_by.', how)"/></span></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="number != ''"><span><xsl:value-of select="number"/></span></xsl:if></p></li>
  </xsl:template>
</xsl:stylesheet>
