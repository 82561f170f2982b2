<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/appointment.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="split">
      <div class="stack"><xsl:apply-templates select="form" mode="kept"/></div>
      <aside class="stack"><xsl:apply-templates select="appointment" mode="about"/></aside>
    </div>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/reception/appointment/{/page/appointment/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
