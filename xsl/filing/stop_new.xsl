<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:include href="../component/filing.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="narrow stack">
      <p class="lead"><xsl:value-of select="p:t('stop.lead')"/></p>
      <xsl:apply-templates select="form" mode="form"/>
      <p class="soft"><xsl:value-of select="p:t('stop.other')"/></p>
    </div>
  </xsl:template>
</xsl:stylesheet>
