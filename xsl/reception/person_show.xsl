<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/known.xsl"/>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="form" mode="filter"/>
    <p class="hint"><xsl:value-of select="p:t('person.hint')"/></p>
    <xsl:if test="known/visits/visit and me/roles/role = 'receiver'">
      <p><a class="button" href="/reception/visit/new?from={known/visits/visit[1]/id}"><xsl:value-of select="p:t('person.receive')"/></a></p>
    </xsl:if>
    <xsl:apply-templates select="known" mode="known"/>
  </xsl:template>
</xsl:stylesheet>
