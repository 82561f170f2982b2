<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>
  <xsl:include href="../component/letter.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('blank.', paper/@template)"/></xsl:template>

  <xsl:template match="page" mode="bar">
    <a href="/bieu-mau"><xsl:value-of select="p:t('title.blank_list')"/></a>
    <a href="{base}/docx"><xsl:value-of select="p:t('letter_show.docx')"/></a>
  </xsl:template>

  <xsl:template match="paper" mode="paper">
    <div class="paper-head own">
      <div>
        <p class="country" lang="vi"><xsl:value-of select="p:t('paper.country')"/></p>
        <p class="motto" lang="vi"><xsl:value-of select="p:t('paper.motto')"/></p>
        <p class="place" lang="vi"><xsl:value-of select="p:t('blank.place')"/></p>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="paper" mode="main">
    <xsl:apply-templates select="to" mode="part"/>
    <div class="text form" lang="vi"><xsl:apply-templates select="p|blank|fill" mode="part"/></div>
    <div class="sign" lang="vi">
      <xsl:if test="not(other)"><div/></xsl:if>
      <xsl:apply-templates select="other|signer" mode="part"/>
    </div>
  </xsl:template>

  <xsl:template match="fill" mode="part"><p class="fill"><span><xsl:value-of select="."/></span></p></xsl:template>
</xsl:stylesheet>
