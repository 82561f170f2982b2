<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/law.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="law/@machine"><xsl:variable name="machine" select="p:t('machine.', law/@machine)"/><xsl:value-of select="p:t2('law.moves_of', $machine)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('law_table.', law/@word)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:choose>
      <xsl:when test="law/@machine"><p class="lead"><xsl:value-of select="p:t('law.moves_text')"/></p></xsl:when>
      <xsl:otherwise>
        <p class="lead"><xsl:value-of select="p:t('law_text.', law/@word)"/></p>
        <xsl:apply-templates select="law" mode="on"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="parts" mode="parts"/>
    <xsl:apply-templates select="law" mode="table"/>
    <xsl:apply-templates select="parts" mode="end"/>
    <xsl:if test="law/@on"><xsl:apply-templates select="." mode="marks"/></xsl:if>
    <p><a href="/tro-giup/luat"><xsl:value-of select="p:t('law.all')"/></a></p>
  </xsl:template>
</xsl:stylesheet>
