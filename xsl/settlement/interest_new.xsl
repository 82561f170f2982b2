<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><a href="{back}"><xsl:apply-templates select="casefile/code[. != '']" mode="code"/>
      <xsl:if test="casefile/code = ''"><xsl:apply-templates select="casefile/lookup_code" mode="code"/></xsl:if>: <xsl:value-of select="petition/subject"/></a></p>
    <div class="split">
      <div class="stack">
        <p class="prose"><xsl:value-of select="p:t('interest.help')"/></p>
        <xsl:apply-templates select="form" mode="kept"/>
      </div>
      <aside class="stack"><xsl:apply-templates select="." mode="about"/></aside>
    </div>
  </xsl:template>

  <xsl:template match="field[@name = 'note']" mode="label"><xsl:value-of select="p:t('field.why')"/></xsl:template>
  <xsl:template match="form" mode="more"><a href="{/page/back}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
