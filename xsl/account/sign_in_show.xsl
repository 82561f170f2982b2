<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="entry.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="narrow stack">
      <xsl:apply-templates select="form" mode="form"/>
      <details>
        <summary><xsl:value-of select="p:t('sign_in.trouble')"/></summary>
        <div class="prose">
          <p><xsl:value-of select="p:t('sign_in.first')"/></p>
          <p><xsl:value-of select="p:t('sign_in.lost_password')"/></p>
          <p><xsl:value-of select="p:t('sign_in.lost_factor')"/></p>
        </div>
      </details>
      <p class="soft">
        <xsl:value-of select="p:t('sign_in.citizen')"/>
        <xsl:text> </xsl:text>
        <a href="/tra-cuu"><xsl:value-of select="p:t('nav.lookup')"/></a>
      </p>
    </div>
  </xsl:template>
</xsl:stylesheet>
