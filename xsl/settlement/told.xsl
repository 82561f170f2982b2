<?xml version="1.0" encoding="UTF-8"?>
<!-- Who was told of a step, and where it was made public. Imported after matter. Modes: block, row. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:include href="../component/withdrawn.xsl"/>

  <xsl:template match="tellings" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.told')"/></h2>
      <ul class="rows"><xsl:apply-templates select="told" mode="row"/></ul>
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
