<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>
  <xsl:import href="../component/protection.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('letter.protection_decision')"/></xsl:template>

  <xsl:template match="page" mode="heading">
    <h1 lang="vi"><xsl:value-of select="p:t('protection_paper.title')"/></h1>
    <p class="subject" lang="vi"><xsl:value-of select="p:t('protection_paper.', decision/protection_act)"/></p>
  </xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="decision" mode="main"/></xsl:template>

  <xsl:template match="decision" mode="main">
    <div class="text" lang="vi">
      <p class="basis"><xsl:value-of select="p:t('protection_paper.basis')"/></p>
      <p class="basis"><xsl:value-of select="p:t2('protection_paper.because', reason)"/></p>
      <p class="order"><strong><xsl:value-of select="p:t('protection_paper.order')"/></strong></p>
      <xsl:apply-templates select="." mode="first"/>
      <xsl:if test="arrangement != ''"><p class="lines"><xsl:value-of select="arrangement"/></p></xsl:if>
      <p><strong><xsl:value-of select="p:t2('letter_show.article', 2)"/></strong><xsl:text> </xsl:text>
        <xsl:choose>
          <xsl:when test="carrier != ''"><xsl:value-of select="p:t2('protection_paper.carrier', carrier)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t('protection_paper.all')"/></xsl:otherwise>
        </xsl:choose></p>
    </div>
    <div class="sign" lang="vi">
      <div class="recipients">
        <p><b><xsl:value-of select="p:t('letter_show.recipients')"/></b></p>
        <p><xsl:value-of select="p:t('protection_paper.r1')"/></p>
        <p><xsl:value-of select="p:t('protection_paper.r2')"/></p>
      </div>
      <div><p class="office"><xsl:value-of select="post"/></p><p class="name"><xsl:value-of select="who"/></p></div>
    </div>
  </xsl:template>

  <xsl:template match="decision" mode="first">
    <p><strong><xsl:value-of select="p:t2('letter_show.article', 1)"/></strong><xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="protection_act = 'apply'"><xsl:value-of select="p:t2('protection_paper.who', persons)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t2('protection_paper.of', first_document, p:day(first_on))"/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="protection_end != ''"><xsl:text> </xsl:text><xsl:value-of select="p:t('protection_end.', protection_end)"/>.</xsl:if></p>
    <xsl:if test="measures/measure"><p><xsl:apply-templates select="measures/measure" mode="word"/>.</p></xsl:if>
  </xsl:template>
</xsl:stylesheet>
