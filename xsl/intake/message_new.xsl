<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="main">
    <xsl:variable name="code"><xsl:apply-templates select="casefile/lookup_code" mode="code"/></xsl:variable>
    <p class="prose"><xsl:value-of select="p:t2('message_new.about', $code)"/></p>
    <xsl:choose>
      <xsl:when test="is_on = '1'"><p class="answer done"><xsl:value-of select="p:t('message_new.on')"/></p></xsl:when>
      <xsl:otherwise><p class="answer"><xsl:value-of select="p:t('message_new.off')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="is_mail_on != '1'"><p class="answer soon"><xsl:value-of select="p:t('message_new.no_mail')"/></p></xsl:if>
    <xsl:if test="casefile/sealed = '1'"><p class="answer soon"><xsl:value-of select="p:t('mail.warning')"/></p></xsl:if>
    <xsl:apply-templates select="form" mode="kept"/>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/intake/petition/{/page/casefile/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
