<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="stack">
      <p class="prose"><xsl:value-of select="p:t('email.lead')"/></p>
      <xsl:if test="is_mail_on = '0'"><p class="hint"><xsl:value-of select="p:t('email.off')"/></p></xsl:if>
      <xsl:apply-templates select="form" mode="form"/>
    </div>
  </xsl:template>

  <xsl:template match="form" mode="more">
    <a href="/account/me"><xsl:value-of select="p:t('button.cancel')"/></a>
  </xsl:template>
</xsl:stylesheet>
