<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="delegation.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="split">
      <div class="stack">
        <p class="prose"><xsl:value-of select="p:t('delegation.lead')"/></p>
        <xsl:apply-templates select="form" mode="form"/>
      </div>
      <aside class="stack"><xsl:apply-templates select="powers|kept_acts" mode="given"/></aside>
    </div>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/account/delegations"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
